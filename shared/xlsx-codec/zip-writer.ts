import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Fast enough to be felt; the next levels gain a few hundredths. */
const LEVEL = 4;
/** Characters gathered before they are deflated. */
const GATHERED = 256 * 1024;

/** A zip grown part by part; a part given in pieces is never whole in memory. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip: Zip;
  private readonly mtime: Date;

  constructor(mtime: Date) {
    this.mtime = mtime;
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    });
  }

  addText(name: string, pieces: Iterable<string>): void {
    const part = new ZipDeflate(name, { level: LEVEL });
    part.mtime = this.mtime;
    this.zip.add(part);
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < GATHERED) continue;
      part.push(strToU8(gathered));
      gathered = '';
    }
    part.push(strToU8(gathered), true);
  }

  /** Bytes that are packed already: pictures. */
  addBytes(name: string, bytes: Uint8Array): void {
    const part = new ZipPassThrough(name);
    part.mtime = this.mtime;
    this.zip.add(part);
    part.push(bytes, true);
  }

  finish(): Uint8Array {
    this.zip.end();
    const out = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }
}
