/** The version of the format in docs/workbook-format.md that this code writes, and the newest it reads. */
export const WORKBOOK_FORMAT = 1;

/** Raised when cells nobody may edit come out differently for the same records: their comparison is then left out. */
export const RENDERING = 3;

export const SHEET_NAMES = {
  ratings: '评分',
  points: '点位',
  findings: '问题',
  conflicts: '冲突',
  about: '说明',
  hidden: '_dianwei',
} as const;

/** What a merged workbook has besides; its 问题 is called 问题清单. */
export const SUMMARY_SHEETS = {
  summary: '汇总',
  matrix: '街道×类型',
  charts: '排名图',
  findings: '问题清单',
  sources: '来源',
} as const;

/** The head of the narrow grey column that carries each row's record id. */
export const ID_HEADER = '记录号';

/** First line of every visible sheet of a mock round's workbook. */
export const MOCK_BANNER =
  '模拟测评 · 训练数据,不是测评结果 · Mock evaluation: training data, no result';

/** First cell of the hidden sheet, whatever the sheet is called by now. */
export const HIDDEN_MARK = 'dianwei-workbook';

/** Excel holds 32,767 characters a cell. */
export const CHUNK_LENGTH = 32_000;

/** What the changes of one workbook may inflate to, in bytes. */
export const CHANGES_LIMIT = 256 * 1024 * 1024;
