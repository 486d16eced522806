import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './write-durably.ts';

/** Puts bytes that could not be read into `<folder>/aside/<name>.<n>`: what is damaged is moved, never destroyed. */
export async function keepAside(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const aside = join(folder, 'aside');
  await mkdir(aside, { recursive: true });
  const taken = new Set(await readdir(aside));
  let count = 1;
  while (taken.has(`${name}.${count}`)) count += 1;
  const path = join(aside, `${name}.${count}`);
  await writeDurably(path, bytes);
  return path;
}
