/** Answers each `[id, ms]` with its id after so long. */
self.onmessage = ({ data: [id, ms] }: MessageEvent<readonly [number, number]>): void => {
  setTimeout(() => self.postMessage(id), ms);
};
