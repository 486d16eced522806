import type { HostErrorCode } from '../../../shared/host/contract.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';

/** The sentence for a host's code that another Notice carries as its `why`. */
export function hostReason(p: NoticeParams, language: Language): string {
  const words = (hostNotices as Partial<NoticeWords<string>>)[String(p['why'])];
  return words === undefined ? String(p['why'] ?? '') : words[language]({});
}

export const hostNotices: NoticeWords<HostErrorCode> = {
  'bad-request': {
    zh: () => '请求不符合约定。',
    en: () => 'The request does not fit the contract.',
  },
  'too-large': {
    zh: () => '内容过大，未写入磁盘。',
    en: () => 'Too large; not written to the disk.',
  },
  'disk-full': {
    zh: () => '磁盘已满，未能写入；已有数据完好。请腾出空间。',
    en: () =>
      'The disk is full; nothing was written and what was there is intact. Free some space.',
  },
  'disk-failed': {
    zh: (p) => `磁盘读写失败（${p['reason'] ?? ''}）。`,
    en: (p) => `The disk could not be read or written (${p['reason'] ?? ''}).`,
  },
  'host-failed': { zh: () => '本机服务出错。', en: () => 'The host failed.' },
  'host-refused': {
    zh: () => '此窗口已失效，请从点位重新打开。',
    en: () => 'This window is no longer valid; open it from Dianwei again.',
  },
  'host-unreachable': {
    zh: () => '连不上本机服务，请重新启动点位。',
    en: () => 'The host cannot be reached; start Dianwei again.',
  },
  'bad-line': { zh: () => '有一条变更无法识别。', en: () => 'A change could not be read.' },
  gap: {
    zh: (p) => `磁盘日志缺少第 ${p['seq'] ?? '?'} 条变更。`,
    en: (p) => `The journal lacks change ${p['seq'] ?? '?'}.`,
  },
  fork: {
    zh: () => '同一编号有两条不同的变更：此数据曾被复制。',
    en: () => 'Two different changes share one number: this data was copied.',
  },
  'hash-mismatch': {
    zh: () => '照片内容与其编号不符。',
    en: () => 'The photo does not match its hash.',
  },
  damaged: { zh: () => '磁盘上的照片已损坏。', en: () => 'The photo on the disk is damaged.' },
};
