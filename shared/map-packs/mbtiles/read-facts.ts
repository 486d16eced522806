import type { FileFault } from '../../bytes/file-fault.ts';
import type { PageFile } from '../../sqlite-file/page-file.ts';
import type { TableSchema } from '../../sqlite-file/read-schema.ts';
import type { DegreeBox } from '../../tiles/tile-arithmetic.ts';
import type { PackWords } from '../read-metadata.ts';
import { readBounds, readJsonObject, readWords } from '../read-metadata.ts';
import type { TileFormat } from '../tile-archive.ts';
import { scanTable } from './scan-table.ts';

/** What the metadata table says; what it lacks or says wrongly is left to the tiles. */
export interface MbtilesFacts {
  readonly words: PackWords;
  readonly bounds: DegreeBox | null;
  readonly format: TileFormat | null;
  /** Rows are numbered from the south, as the specification wants, unless the file says `scheme` xyz. */
  readonly rowsFromSouth: boolean;
}

const MOST_LINES = 1000;
const FORMATS: Readonly<Record<string, TileFormat>> = {
  png: 'png',
  png8: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  pbf: 'pbf',
};

/** Reads names and values, of which a file may have any, doubled (the first counts) or NULL. */
export async function readMbtilesFacts(
  file: PageFile,
  tables: readonly TableSchema[],
  onFault: (fault: FileFault) => void,
): Promise<MbtilesFacts> {
  const values = new Map<string, string>();
  const table = tables.find((one) => one.name === 'metadata');
  if (table?.columns.includes('name') && table.columns.includes('value')) {
    for await (const rows of scanTable(file, table, ['name', 'value'], onFault)) {
      for (const {
        values: [name, value],
      } of rows) {
        if (typeof name !== 'string' || value === null || value === undefined) continue;
        if (values.size < MOST_LINES && !values.has(name.toLowerCase())) {
          values.set(name.toLowerCase(), typeof value === 'object' ? '' : String(value));
        }
      }
    }
  }
  const json = readJsonObject(values.get('json') ?? '{}') ?? {};
  const corners = (values.get('bounds') ?? '').split(',').map((part) => Number(part.trim() || NaN));
  return {
    words: readWords({ ...Object.fromEntries(values), vector_layers: json['vector_layers'] }),
    bounds: readBounds(corners),
    format: FORMATS[(values.get('format') ?? '').toLowerCase()] ?? null,
    rowsFromSouth: (values.get('scheme') ?? 'tms').toLowerCase() !== 'xyz',
  };
}
