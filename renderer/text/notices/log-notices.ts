import type { ChainNoticeCode } from '../../../shared/changes/admit-changes.ts';
import type { SettingsNoticeCode } from '../../app/use-kept-settings.ts';
import type { StoreNoticeCode } from '../../commands/carry-out.ts';
import type { UndoMergeNoticeCode } from '../../commands/undo-merge.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';
import { hostReason } from './host-notices.ts';
import { pastMergesText } from '../past-merges-text.ts';
import { shellText } from '../shell-text.ts';
import { startText } from '../start-text.ts';

export const chainNotices: NoticeWords<ChainNoticeCode> = {
  'chain-gap': {
    zh: (p) =>
      `安装 ${p['replica']} 的记录缺少第 ${p['seq']} 条，其后的变更未合并。请索取较早的工作簿。`,
    en: (p) =>
      `Change ${p['seq']} of installation ${p['replica']} is missing; what follows it was not merged. Ask for the earlier workbook.`,
  },
  'chain-broken': {
    zh: (p) =>
      `安装 ${p['replica']} 的第 ${p['seq']} 条变更与前一条不相连（可能被改动），其后的变更未合并。`,
    en: (p) =>
      `Change ${p['seq']} of installation ${p['replica']} does not follow the one before (it may have been altered); what follows it was not merged.`,
  },
  'chain-fork': {
    zh: (p) =>
      `安装 ${p['replica']} 从第 ${p['seq']} 条起有两份不同的历史（电脑被复制过）。两份都已保留。`,
    en: (p) =>
      `Installation ${p['replica']} has two histories from change ${p['seq']} on (a copied laptop). Both are kept.`,
  },
};

/** What the window itself says about acts and the store. */
export type WindowNoticeCode =
  'store-restored' | 'act-undone' | 'nothing-to-undo' | SettingsNoticeCode;

const actName = (p: NoticeParams, language: Language): string => {
  const acts: Readonly<Record<string, string>> = shellText[language].acts;
  return acts[String(p['act'])] ?? shellText[language].acts.other;
};

export const windowNotices: NoticeWords<WindowNoticeCode> = {
  'store-restored': {
    zh: (p) => startText.zh.restored(Number(p['changes'])),
    en: (p) => startText.en.restored(Number(p['changes'])),
  },
  'act-undone': {
    zh: (p) => shellText.zh.undone(actName(p, 'zh')),
    en: (p) => shellText.en.undone(actName(p, 'en')),
  },
  'settings-not-kept': {
    zh: (p) => `设置已生效，但未能写到磁盘，将自动重试。${hostReason(p, 'zh')}`,
    en: (p) =>
      `The setting holds, but could not be written to disk; that is tried again. ${hostReason(p, 'en')}`,
  },
  'nothing-to-undo': { zh: () => shellText.zh.nothingToUndo, en: () => shellText.en.nothingToUndo },
};

const bar = (code: BarCode): NoticeWords<BarCode>[BarCode] => ({
  zh: () => pastMergesText.zh.bars[code],
  en: () => pastMergesText.en.bars[code],
});

type BarCode = Exclude<UndoMergeNoticeCode, 'merge-taken-back'>;

export const undoMergeNotices: NoticeWords<UndoMergeNoticeCode> = {
  'merge-taken-back': { zh: () => pastMergesText.zh.said, en: () => pastMergesText.en.said },
  'merge-undone': bar('merge-undone'),
  'merge-forked': bar('merge-forked'),
  'merge-built-upon': bar('merge-built-upon'),
};

export const storeNotices: NoticeWords<StoreNoticeCode> = {
  'store-full': {
    zh: () => '磁盘空间不足，这一步没有保存；之前的内容完好。请清理空间后再试。',
    en: () =>
      'The disk is full: this step was not saved, everything before it is safe. Free some space and try again.',
  },
  'store-failed': {
    zh: (p) => `这一步没有保存；之前的内容完好。（${p['why']}）`,
    en: (p) => `This step was not saved; everything before it is safe. (${p['why']})`,
  },
};
