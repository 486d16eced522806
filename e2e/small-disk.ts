import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Only root on Linux may mount a small disk; says so where a full one cannot be tried. */
export function canMount(): boolean {
  const can = process.platform === 'linux' && process.getuid?.() === 0;
  if (!can) process.stderr.write('not root on Linux: the full disk is NOT tried on this machine\n');
  return can;
}

/** A disk in memory that can be filled to the last byte. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  static async mount(megabytes: number): Promise<SmallDisk> {
    const path = await mkdtemp(join(tmpdir(), 'dianwei-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
    return new SmallDisk(path);
  }

  async fill(): Promise<void> {
    const { bavail, bsize } = await statfs(this.path);
    // What others write meanwhile may leave it less room than was seen.
    await writeFile(this.#ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  }

  async free(): Promise<void> {
    await rm(this.#ballast);
  }

  async unmount(): Promise<void> {
    execFileSync('umount', ['--lazy', this.path]);
    await rm(this.path, { recursive: true });
  }

  get #ballast(): string {
    return join(this.path, 'ballast');
  }
}
