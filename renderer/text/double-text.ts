import { inBothLanguages } from './in-both-languages.ts';

export const doubleText = inBothLanguages(
  {
    card: '正式轮次的重复测评',
    cardHint: '同一点位有两个人以上测评过的轮次，可看彼此是否一致。',
    none: '还没有点位被两个人以上测评过。合并几个人的工作簿后，会列在这里。',
    points: (n: number) => `${n} 个点位由多人测评`,
    title: (round: string) => `重复测评一致性：${round}`,
    subtitle: '只看各人彼此是否一致；没有标准答案，不计入任何排名。',
    back: '返回模拟',
    gone: '没有这个轮次，可能已删除。',
    note: '只计入由两个人以上测评的点位。',
    excel: '保存为工作簿',
    excelFile: (round: string) => `重复测评_${round}.xlsx`,
    people: '个人',
    peopleNote:
      'n：与别人都评过的项。与别人一致：和每一位别人逐一比较，一致的比例。比别人：所评得分率减其他人平均，百分点；负数偏严。估计错评率：只凭大家的评分估计（Dawid 与 Skene 1979），三人以上才有。',
    sameAsOthers: '与别人一致',
    apart: '比别人',
  },
  {
    card: 'Real rounds scored twice',
    cardHint: 'Rounds in which two people or more assessed the same point: see how far they agree.',
    none: 'No point was assessed by two people yet. Merge several people’s workbooks, and it stands here.',
    points: (n) => (n === 1 ? '1 point by several people' : `${n} points by several people`),
    title: (round) => `Agreement where scored twice: ${round}`,
    subtitle:
      'How far people agree with each other; there is no reference, and no ranking counts it.',
    back: 'Back to Mock',
    gone: 'There is no such round; it may have been removed.',
    note: 'Only points that two people or more assessed count.',
    excel: 'Save as a workbook',
    excelFile: (round) => `Double_${round}.xlsx`,
    people: 'People',
    peopleNote:
      'n: items others rated too. Same as others: the share that agrees, with each of the others in turn. Beside others: what their answers keep less the others’ mean, in per cent points; below 0 is stricter. Estimated errors: from the ratings alone (Dawid and Skene 1979), of three people at least.',
    sameAsOthers: 'Same as others',
    apart: 'Beside others',
  },
);
