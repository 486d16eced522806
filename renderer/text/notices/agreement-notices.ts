import type { MeasureNoticeCode } from '../../../shared/agreement/agreement-notice.ts';
import type { CoefficientName } from '../../../shared/agreement/agreement-report.ts';
import { coefficientName } from '../../../shared/agreement/coefficient-name.ts';
import type { Language } from '../../../shared/kernel/localized.ts';
import type { NoticeParams, NoticeWords } from '../notice-words.ts';

const SHARE: Readonly<Record<Language, string>> = { zh: '一致率', en: 'percent agreement' };

/** The coefficients a notice is about. */
function named({ coefficients = '' }: NoticeParams, language: Language): string {
  const names = String(coefficients).split('; ') as CoefficientName[];
  const words = names.map((name) =>
    name === 'percentAgreement' ? SHARE[language] : coefficientName(name),
  );
  return words.join(language === 'zh' ? '、' : ', ');
}

export const agreementNotices: NoticeWords<MeasureNoticeCode> = {
  'no-ratings': {
    zh: () => '没有评分，系数都算不出。',
    en: () => 'There is no rating, and so no coefficient.',
  },
  'one-rater': {
    zh: () => '只有一个人评分，没有可比的人。',
    en: () => 'One person alone rated: there is nobody to compare with.',
  },
  'no-shared-unit': {
    zh: () => '没有一项是两个人都评过的，不能比较。',
    en: () => 'No item was rated by two people: nothing can be compared.',
  },
  'one-shared-unit': {
    zh: (p) => `只有一项是两个人都评过的，分不清一致与巧合，算不出：${named(p, 'zh')}。`,
    en: (p) =>
      `One item alone was rated by two people, so chance cannot be told from agreement: no ${named(p, 'en')}.`,
  },
  'no-variation': {
    zh: (p) => `所有评分都一样，光凭巧合也会这样，算不出：${named(p, 'zh')}。`,
    en: (p) => `All ratings are the same, as they would be by chance too: no ${named(p, 'en')}.`,
  },
  'not-two-raters': {
    zh: (p) => `这里有 ${p['raters']} 个人；只用于两个人之间，没有计算：${named(p, 'zh')}。`,
    en: (p) =>
      `These are for two people and here are ${p['raters']}; not computed: ${named(p, 'en')}.`,
  },
  'level-too-low': {
    zh: (p) => `评分只是有序的等级，不够用来计算：${named(p, 'zh')}。`,
    en: (p) => `The ratings are ordered grades and no more; not computed: ${named(p, 'en')}.`,
  },
  'needs-numbers': {
    zh: (p) => `评分不全是数字，算不出：${named(p, 'zh')}。`,
    en: (p) => `The ratings are not all numbers: no ${named(p, 'en')}.`,
  },
  'negative-values': {
    zh: (p) => `有小于 0 的值，算不出：${named(p, 'zh')}。`,
    en: (p) => `There are values below 0: no ${named(p, 'en')}.`,
  },
  'too-many-categories': {
    zh: (p) =>
      `不同的值有 ${p['categories']} 个，超过 ${p['limit']} 个，没有计算：${named(p, 'zh')}。`,
    en: (p) =>
      `There are ${p['categories']} different values, more than ${p['limit']}; not computed: ${named(p, 'en')}.`,
  },
  'too-few-complete-units': {
    zh: (p) => `每个人都评过的项不足两项，算不出：${named(p, 'zh')}。`,
    en: (p) => `Fewer than two items were rated by everybody: no ${named(p, 'en')}.`,
  },
  'units-unrated': {
    zh: (p) => `${p['units']} 项没有人评，没有计入。`,
    en: (p) => `${p['units']} items that nobody rated were left out.`,
  },
  'units-rated-once': {
    zh: (p) => `${p['units']} 项只有一个人评，没有可比的另一个。`,
    en: (p) =>
      `${p['units']} items were rated by one person alone and have nothing to compare with.`,
  },
  'cohen-units-left-out': {
    zh: (p) => `κ 没有计入 ${p['units']} 项：两个人中有人没有评。`,
    en: (p) => `κ leaves out ${p['units']} items that one of the two did not rate.`,
  },
  'icc-units-left-out': {
    zh: (p) => `ICC 没有计入 ${p['units']} 项：有人没有评。`,
    en: (p) => `ICC leaves out ${p['units']} items that somebody did not rate.`,
  },
  'interval-undefined': {
    zh: (p) => `没有区间（项数太少，或评分几乎没有变化）：${named(p, 'zh')}。`,
    en: (p) => `No interval (too few items, or hardly any variation): ${named(p, 'en')}.`,
  },
};
