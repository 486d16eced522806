import { nextHybridTime } from '../../shared/kernel/hybrid-time.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { ExportHead, ExportSeal } from '../../shared/workbook/export-head.ts';
import { exportDigest } from '../../shared/workbook/export-head.ts';
import type { ExportScope } from '../../shared/workbook/export-scope.ts';
import type { ExportOutline } from '../../shared/workbook/outline-export.ts';
import type { Session } from '../app/session.ts';
import { readLogPages } from '../data/change-lines.ts';
import { readSources } from '../data/read-sources.ts';
import { resultsText } from '../text/results-text.ts';
import { hasContent, resultCharts } from '../ui/charts/result-charts.ts';
import { runWorkbookWorker } from '../workers/run-workbook-worker.ts';
import type { LogPages, SurveyExport } from '../workers/survey-task.ts';
import type { WorkbookStage } from '../workers/workbook-task.ts';
import { readPictures } from './export-photos.ts';
import type { PhotoChoice } from './export-photos.ts';

/** What was counted, and the very changes that were counted: the file is made of these. */
export interface PreparedExport extends ExportOutline {
  readonly scope: ExportScope;
  readonly pages: LogPages;
}

/** How a prepared export is written; `summed`: with rankings and means before the records. */
export interface ExportStyle {
  readonly photos: PhotoChoice;
  readonly summed: boolean;
}

export interface WrittenExport {
  readonly file: Blob;
  /** Whether the installation's key signed it. */
  readonly signed: boolean;
  /** The act's time on this laptop's clock, ms since 1970 UTC. */
  readonly at: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WRITE_TIMEOUT = 10 * 60_000;

/** Counts what an export within the scope would hold. */
export async function prepareExport(
  { store }: Session,
  scope: ExportScope,
  signal: AbortSignal,
): Promise<Result<PreparedExport, Notice>> {
  const pages = await readLogPages(store);
  const outlined = await runWorkbookWorker('outline-export', { pages, scope }, { signal });
  return outlined.ok ? succeed({ ...outlined.value, scope, pages }) : outlined;
}

/** Makes the workbook of a prepared export and signs it; an installation that cannot sign exports unsigned. */
export async function writeExport(
  session: Session,
  prepared: PreparedExport,
  { photos, summed }: ExportStyle,
  { signal, onStage }: { signal: AbortSignal; onStage: (stage: WorkbookStage) => void },
): Promise<Result<WrittenExport, Notice>> {
  onStage('collecting');
  const { pages, scope, heads } = prepared;
  const at = session.now();
  const head: ExportHead = {
    exportId: session.randomKey(),
    exportedAt: nextHybridTime('', at),
    actor: scope.exporter,
    replica: session.installation.replica,
    utcOffsetMinutes: -new Date(at).getTimezoneOffset(),
  };
  const seal = await sign(session, exportDigest(head, heads));
  const pictures = await readPictures(session.store, prepared.photos, photos);
  const merged = summed ? await readMerged(session, prepared, signal) : NOT_MERGED;
  if (signal.aborted) return fail({ code: 'workbook-cancelled', severity: 'info' });
  const written = await runWorkbookWorker(
    'export-survey',
    { pages, scope, head, seal, pictures, summed, ...merged },
    { signal, onStage, timeout: WRITE_TIMEOUT },
  );
  if (!written.ok) return written;
  const file = new Blob([written.value as Uint8Array<ArrayBuffer>], { type: XLSX });
  return succeed({ file, signed: seal !== null, at });
}

const NOT_MERGED: Pick<SurveyExport, 'sources' | 'charts'> = { sources: [], charts: [] };

/** What a merged workbook says besides: where its content came from, and the rankings drawn. */
async function readMerged(
  { store }: Session,
  { pages, scope }: PreparedExport,
  signal: AbortSignal,
): Promise<typeof NOT_MERGED> {
  const summed = await runWorkbookWorker('sum-up', { pages, scope, language: 'zh' }, { signal });
  const results = summed.ok ? summed.value : [];
  const { pictureChart } = await import('../ui/charts/draw-chart.ts');
  const charts = results.flatMap((one) =>
    Object.values(resultCharts(one, resultsText.zh.charts)).filter(hasContent),
  );
  const pictures = await Promise.all(charts.map(pictureChart));
  return {
    sources: await readSources(store),
    charts: pictures.filter((picture) => picture !== null),
  };
}

async function sign({ host, installation }: Session, digest: string): Promise<ExportSeal | null> {
  const reply = await host.call('installation.sign', { digest });
  return reply.ok ? { publicKey: installation.publicKey, signature: reply.value.signature } : null;
}
