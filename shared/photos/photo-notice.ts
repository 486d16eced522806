/** What refuses a photo (SPEC.md P1–P3). */
export type PhotoRefusalCode =
  | 'photo-empty'
  /** Not a picture at all. */
  | 'photo-not-image'
  /** params `format`: HEIC, AVIF, GIF, BMP or TIFF. */
  | 'photo-format-unsupported'
  /** params `megabytes`, `limit`. */
  | 'photo-too-large'
  /** params `width`, `height`, `side`, `megapixels`: size in px and the limits. */
  | 'photo-too-many-pixels'
  | 'photo-unreadable';

/** What is said beside a photo that was taken in (SPEC.md P6–P10). */
export type PhotoDoubtCode =
  /** params `metres`, `limit`. */
  | 'photo-far-from-point'
  /** params `hours`, `limit`, `side`: 'before' or 'after'. */
  | 'photo-far-from-visit'
  /** params `times`, `point`, `item`: of the first use. */
  | 'photo-used-before'
  | 'photo-no-exif';

export type PhotoNoticeCode = PhotoRefusalCode | PhotoDoubtCode;

/** What the live camera can run into (SPEC.md P16). */
export type CameraNoticeCode =
  | 'camera-denied'
  | 'camera-none'
  | 'camera-busy'
  | 'camera-unsupported'
  | 'camera-lost'
  | 'camera-failed';
