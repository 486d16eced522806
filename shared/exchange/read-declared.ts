const YES = new Set(['是', '√', '✓', '✔', '☑', 'y', 'yes', 'true', '1', '申报', '已申报', '有']);
const NO = new Set([
  '否',
  '×',
  '✗',
  '✘',
  'x',
  'n',
  'no',
  'false',
  '0',
  '非申报',
  '未申报',
  '不申报',
  '无',
]);

/** A yes or no as offices write it; null when it is neither. */
export function readDeclared(text: string): boolean | null {
  const plain = text.normalize('NFKC').toLowerCase();
  if (YES.has(plain)) return true;
  return NO.has(plain) ? false : null;
}
