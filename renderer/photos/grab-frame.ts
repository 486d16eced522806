const QUALITY = 0.92;

/** The frame a live video shows now, at the camera's full resolution, as JPEG; null before the first frame. */
export async function grabFrame(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false });
  if (!context) return null;
  context.drawImage(video, 0, 0, width, height);
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
