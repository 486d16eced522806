import { strToU8 } from 'fflate';
import type { OverlayFile } from '../overlay-file.ts';
import type { OverlayNotice } from '../overlay-notice.ts';
import { readOverlay } from '../read-overlay.ts';
import type { Overlay, OverlayChoices } from '../settle-overlay.ts';
import { decodeText } from './decode-text.ts';

export const CHOICES: OverlayChoices = { licence: '测绘院', fileName: 'file' };

/** A file of this text, or of this value as JSON, under a name that says nothing. */
export const fileOf = (content: unknown): OverlayFile => ({
  name: 'x.bin',
  bytes: strToU8(typeof content === 'string' ? content : JSON.stringify(content)),
});

/** Reads what must be readable. */
export function read(content: unknown, choices: OverlayChoices = CHOICES): Overlay {
  const overlay = readOverlay([fileOf(content)], choices, decodeText);
  if (!overlay.ok) throw new Error(JSON.stringify(overlay.error));
  return overlay.value;
}

export function refusal(content: unknown): OverlayNotice | 'read' {
  const overlay = readOverlay([fileOf(content)], CHOICES, decodeText);
  return overlay.ok ? 'read' : overlay.error;
}

export const codes = (overlay: Overlay): readonly string[] =>
  overlay.notices.map((notice) => notice.code);
