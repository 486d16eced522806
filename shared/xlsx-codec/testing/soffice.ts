import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is installed here; says so in the test's output when it is not. */
export function hasOffice(): boolean {
  const found = spawnSync('soffice', ['--version']).status === 0;
  if (!found)
    process.stderr.write(
      'LibreOffice (soffice) not found: the re-save is NOT checked on this machine\n',
    );
  return found;
}

/** The workbook as LibreOffice saves it after opening. */
export function resaveInOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'dianwei-office-'));
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        file,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
