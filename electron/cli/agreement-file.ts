import { estimateRaterErrors } from '../../shared/agreement/estimate-rater-errors.ts';
import { measureAgreement } from '../../shared/agreement/measure-agreement.ts';
import type { MeasurementLevel } from '../../shared/agreement/ratings-table.ts';
import { readRatingsSheet } from '../../shared/agreement/read-ratings-sheet.ts';
import { seededRandom } from '../../shared/agreement/seeded-random.ts';
import { agreementJson, refusedJson } from './agreement-json.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeAgreement } from './describe-agreement.ts';
import { describeNotice } from './describe-notice.ts';
import { readGridFile } from './read-file.ts';

export interface AgreementRequest {
  readonly file: string;
  readonly level: MeasurementLevel | null;
  readonly seed: number;
  readonly draws: number;
  readonly json: boolean;
}

/** `dianwei agreement FILE`: every coefficient that applies; exit 1 when there is no table to read. */
export async function measureAgreementFile(
  request: AgreementRequest,
  io: CommandIo,
): Promise<ExitCode> {
  const { file, level, seed, draws, json } = request;
  const grid = await readGridFile(file);
  const sheet = grid.ok ? readRatingsSheet(grid.value, level) : grid;
  if (!sheet.ok) {
    const refused = `${file}: refused\n${describeNotice(sheet.error)}`;
    io.print(json ? JSON.stringify(refusedJson(sheet.error), null, 2) : refused);
    return EXIT.refused;
  }
  const { table, raters } = sheet.value;
  const measured = measureAgreement(table, { level, draws, random: seededRandom(seed) });
  const report = { ...measured, notices: [...sheet.value.notices, ...measured.notices] };
  if (json) io.print(JSON.stringify(agreementJson(report, { draws, seed }), null, 2));
  else io.print(describeAgreement(request, report, raters, estimateRaterErrors(table)));
  return EXIT.clean;
}
