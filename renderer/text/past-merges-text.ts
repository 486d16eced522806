import { inBothLanguages } from './in-both-languages.ts';

/** The merges done on this laptop, and undoing one. */
export const pastMergesText = inBothLanguages(
  {
    title: '做过的合并',
    hint: '撤销会收回那次合并带来的全部内容；您自己记录的都保留。再合并同样的文件，一切回来。',
    brought: (files: number, changes: number) => `${files} 个文件 · 写入 ${changes} 项变更`,
    undo: '撤销这次合并',
    sure: (when: string) => `撤销 ${when} 的合并？它带来的内容都会从本机收回。`,
    yes: '确认撤销',
    no: '不撤销',
    undone: (when: string) => `已于 ${when} 撤销`,
    sources: (n: number) => `来源 ${n}`,
    said: '已撤销这次合并，本机回到合并之前。',
    bars: {
      'merge-undone': '这次合并已经撤销过。',
      'merge-forked':
        '不能整体撤销：其中有同一安装的两份历史（复制的电脑），或只带回了您自己的记录。',
      'merge-built-upon': '之后又并入了同一批人员的内容，请先撤销后来的合并。',
    },
  },
  {
    title: 'Past merges',
    hint: 'Undoing takes back all that a merge brought; what you recorded yourself stays. Merge the same files again and everything is back.',
    brought: (files, changes) =>
      `${files} file${files === 1 ? '' : 's'} · ${changes} changes written`,
    undo: 'Undo this merge',
    sure: (when) => `Undo the merge of ${when}? All it brought is taken off this laptop.`,
    yes: 'Yes, undo',
    no: 'Keep it',
    undone: (when) => `undone ${when}`,
    sources: (n) => (n === 1 ? '1 source' : `${n} sources`),
    said: 'The merge is undone; this laptop is as it was before.',
    bars: {
      'merge-undone': 'This merge was undone already.',
      'merge-forked':
        'It cannot be undone as a whole: it held two histories of one installation (a copied laptop), or brought nothing but your own records.',
      'merge-built-upon': 'More from the same people was merged since; undo the later merge first.',
    },
  },
);
