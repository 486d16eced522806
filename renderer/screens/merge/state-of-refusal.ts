import type { Notice } from '../../../shared/kernel/notice.ts';

/** Codes that say the embedded changes themselves were damaged or altered. */
const DAMAGES = new Set([
  'changes-damaged',
  'changes-too-large',
  'heads-mismatch',
  'signature-invalid',
]);

/** Whether a file that gives nothing is damaged, or no survey workbook we can read. */
export function stateOfRefusal(notice: Notice): 'damaged' | 'refused' {
  return DAMAGES.has(notice.code) ? 'damaged' : 'refused';
}
