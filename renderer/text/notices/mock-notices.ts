import type { MockNoticeCode } from '../../../shared/mock/mock-notice.ts';
import type { NoticeWords } from '../notice-words.ts';

export const mockNotices: NoticeWords<MockNoticeCode> = {
  'exercise-damaged': {
    zh: () => '文件已损坏，或在途中被改动过，没有读入。请再要一份。',
    en: () => 'The file is damaged or was changed on its way; nothing was read. Ask for it again.',
  },
  'exercise-other-version': {
    zh: (p) => `文件是格式版本 ${p['version']}，本机只认识版本 1。请更新软件。`,
    en: (p) =>
      `The file is of format version ${p['version']}; this Dianwei knows version 1. Update it.`,
  },
  'exercise-not-one': {
    zh: () => '这不是需要的模拟测评文件，没有读入。',
    en: () => 'This is not the kind of mock evaluation file asked for; nothing was read.',
  },
  'exercise-too-large': {
    zh: () => '文件解开后超过上限，没有读入。',
    en: () => 'Unpacked, the file passes the limit; nothing was read.',
  },
  'exercise-checklist-missing': {
    zh: (p) => `本机没有这些类型的清单版本：${p['types']}。请更新软件。`,
    en: (p) =>
      `This laptop lacks the checklist versions of these types: ${p['types']}. Update Dianwei.`,
  },
  'exercise-own': {
    zh: () => '这个模拟测评是在本机出的题，本机上有标准答案，不能作答。',
    en: () =>
      'This exercise was made on this laptop, which holds its reference: it cannot be taken here.',
  },
  'exercise-empty': {
    zh: () => '还没有案例。先添加案例。',
    en: () => 'There is no case yet. Add one first.',
  },
  'reference-gaps': {
    zh: (p) => `标准答案缺 ${p['gaps']} 项；这些项不与标准比较。`,
    en: (p) => `The reference lacks ${p['gaps']} items; they are not compared with it.`,
  },
  'reference-wrong-passphrase': {
    zh: () => '口令不对，或文件被改动过；标准答案没有打开。',
    en: () => 'The passphrase is wrong or the file was changed; the reference stays sealed.',
  },
  'passphrase-short': {
    zh: (p) => `口令至少 ${p['least']} 个字符。`,
    en: (p) => `The passphrase needs at least ${p['least']} characters.`,
  },
  'result-other-exercise': {
    zh: (p) => `${p['name']} 的文件属于另一个模拟测评，没有收下。`,
    en: (p) => `${p['name']}’s file is of another exercise; it was not taken in.`,
  },
  'result-twice': {
    zh: (p) => `${p['name']} 第 ${p['attempt']} 次已交过另一份；保留先收的一份。`,
    en: (p) =>
      `${p['name']} has handed in another file for attempt ${p['attempt']}; the first one stays.`,
  },
  'result-again': {
    zh: (p) => `${p['name']} 的这份已收过。`,
    en: (p) => `This file of ${p['name']} was taken in before.`,
  },
  'result-same-name': {
    zh: (p) => `收下了，但已有另一位 ${p['name']} 交过：可能是同名，也可能是一个人用了两台电脑。`,
    en: (p) =>
      `Taken in, but another ${p['name']} has handed in: two people of one name, or one on two laptops.`,
  },
  'expert-twice': {
    zh: (p) => `${p['name']} 已有一份；保留先打开的一份。要换，先关掉这里再打开。`,
    en: (p) =>
      `A file of ${p['name']} stands here already and stays. To take the other, close these and open it.`,
  },
  'result-not-open': {
    zh: () => '交卷之后才能打开标准答案。',
    en: () => 'The reference can be opened once you have handed in.',
  },
  'mock-time-up': {
    zh: () => '时间到了，这一项没有记下。请交卷。',
    en: () => 'Time is up; this was not recorded. Hand in.',
  },
  'mock-handed-in': {
    zh: () => '已经交卷，这一项没有记下。',
    en: () => 'You have handed in; this was not recorded.',
  },
  'mock-not-begun': {
    zh: () => '还没有开始答题。先在“模拟”里按“开始”。',
    en: () => 'The attempt has not begun. Press Start under Mock first.',
  },
};
