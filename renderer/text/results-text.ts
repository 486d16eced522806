import { inBothLanguages } from './in-both-languages.ts';

/** The results screen, and the titles of its charts in workbooks. */
export const resultsText = inBothLanguages(
  {
    title: '结果',
    round: '轮次',
    summing: '正在汇总',
    nothing: '还没有可汇总的点位。先导入点位台账，或合并收回的工作簿。',
    failed: '没能完成汇总。',
    again: '重试',
    charts: {
      units: (round: string) => `${round} · 街道得分率`,
      types: (round: string) => `${round} · 类型平均分`,
      matrix: (round: string) => `${round} · 街道×类型`,
    },
    tabs: { units: '街道', types: '类型', matrix: '街道×类型', points: '点位' },
    noScore: '还没有完成的测评，暂无排名。',
    facts: {
      percent: '得分率',
      mean: '平均分',
      passRate: '及格率',
      n: '计入点位',
      incomplete: '未完成',
      notBegun: '未测评',
      awaiting: '待裁定',
      disputed: '有争议',
    },
    columns: {
      rank: '名次',
      code: '编号',
      name: '名称',
      unit: '街道（乡镇）',
      type: '类型',
      n: '计入 n',
      mean: '平均分',
      percent: '得分率',
      passRate: '及格率',
      open: '未计入',
    },
    few: '不足 3 个',
    left: (incomplete: number, notBegun: number, awaiting: number) =>
      [
        incomplete > 0 ? `未完成 ${incomplete}` : '',
        notBegun > 0 ? `未测评 ${notBegun}` : '',
        awaiting > 0 ? `待裁定 ${awaiting}` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    settings: (passMark: number, rule: string) =>
      `平均分：计入点位的平均；得分率：先按类型平均，再按类型权重平均（各类型相同，缺少的类型不计）；全市为各街道得分率的平均。及格线 ${passMark}%。同一点位多次测评：${rule}。名次按两位小数并列（1、2、2、4）。`,
    export: '导出汇总工作簿',
    exportOther: '其他导出选项',
    exportHolds: '含排名、图、冲突、来源和小图照片。',
  },
  {
    title: 'Results',
    round: 'Round',
    summing: 'Summing up',
    nothing:
      'No points to sum up yet. Import a point register, or merge the workbooks that came back.',
    failed: 'The results could not be summed up.',
    again: 'Try again',
    charts: {
      units: (round) => `${round} · score of each unit`,
      types: (round) => `${round} · mean of each site type`,
      matrix: (round) => `${round} · units by site types`,
    },
    tabs: { units: 'Units', types: 'Site types', matrix: 'Units by types', points: 'Points' },
    noScore: 'No assessment is finished yet, so there is no ranking.',
    facts: {
      percent: 'Score',
      mean: 'Mean',
      passRate: 'Passed',
      n: 'Points counted',
      incomplete: 'Incomplete',
      notBegun: 'Not begun',
      awaiting: 'Awaiting a ruling',
      disputed: 'Disputed',
    },
    columns: {
      rank: 'Rank',
      code: 'Code',
      name: 'Name',
      unit: 'Unit',
      type: 'Site type',
      n: 'n counted',
      mean: 'Mean',
      percent: 'Score',
      passRate: 'Passed',
      open: 'Not counted',
    },
    few: 'under 3',
    left: (incomplete, notBegun, awaiting) =>
      [
        incomplete > 0 ? `${incomplete} incomplete` : '',
        notBegun > 0 ? `${notBegun} not begun` : '',
        awaiting > 0 ? `${awaiting} awaiting a ruling` : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    settings: (passMark, rule) =>
      `Mean: of the points counted. Score: the mean of each site type first, then their mean (all types weigh the same, missing ones are left out); the city’s is the mean of its units. Pass mark ${passMark}%. Several assessments of one point: ${rule}. Ranks tie at two decimals (1, 2, 2, 4).`,
    export: 'Export the merged workbook',
    exportOther: 'Other ways to export',
    exportHolds: 'With rankings, charts, conflicts, sources and small photos.',
  },
);
