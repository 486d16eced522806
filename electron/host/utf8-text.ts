import { textCodec } from '../../shared/host/frame-codec.ts';

export const utf8Text = textCodec(
  new TextEncoder(),
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
);
