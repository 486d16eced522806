import { fail, succeed } from '../../shared/kernel/result.ts';
import { packShapes } from '../../shared/overlays/pack-shapes.ts';
import { readOverlay, refuseForSize } from '../../shared/overlays/read-overlay.ts';
import { bytesOfFile } from '../commands/bytes-of-file.ts';
import { decodeText } from './decode-text.ts';
import type { OverlayMessage, OverlayRequest, OverlayStage } from './overlay-task.ts';

const say = (message: OverlayMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

const enter = (stage: OverlayStage): void => say({ stage });

async function read({ files, name, datum, licence }: OverlayRequest): Promise<void> {
  const huge = refuseForSize(files.reduce((sum, { size }) => sum + size, 0));
  if (huge) return say({ output: fail(huge) });
  enter('reading');
  const opened = [];
  for (const file of files) {
    const bytes = await bytesOfFile(file);
    if (bytes === null)
      return say({ output: fail({ code: 'file-unreadable', severity: 'error' }) });
    opened.push({ name: file.name, bytes });
  }
  enter('checking');
  const choices = { licence, fileName: name, ...(datum === null ? {} : { datum }) };
  const overlay = readOverlay(opened, choices, decodeText);
  if (!overlay.ok) return say({ output: overlay });
  enter('packing');
  const { collection, ...facts } = overlay.value;
  const shapes = packShapes(collection);
  const { positions, weights, parts, shapes: firsts, kinds } = shapes;
  const buffers = [positions, weights, parts, firsts, kinds].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
  say({ output: succeed({ ...facts, shapes }) }, buffers);
}

addEventListener('message', ({ data }: MessageEvent<OverlayRequest>) => {
  read(data).catch((thrown: unknown) => say({ failure: String(thrown) }));
});
