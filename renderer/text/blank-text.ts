import { inBothLanguages } from './in-both-languages.ts';

/** The workbook for people without Dianwei. */
export const blankText = inBothLanguages(
  {
    title: '填报表',
    why: '给没有安装点位的人：用 Excel 或 WPS 填写，填好后在“合并工作簿”里读回来。',
    street: '街道（乡镇）',
    everywhere: '全部',
    noStreet: '（未填街道）',
    points: (n: number) => `${n} 个点位`,
    write: '生成填报表',
    fileName: (of: string, day: string) => `填报表_${of}_${day}.xlsx`,
    done: (file: string) => `${file} 已交给浏览器下载`,
  },
  {
    title: 'Blank workbook',
    why: 'For people without Dianwei: they fill it in with Excel or WPS, and it is read back under Merge workbooks.',
    street: 'Subdistrict',
    everywhere: 'All',
    noStreet: '(none given)',
    points: (n) => (n === 1 ? '1 point' : `${n} points`),
    write: 'Make the blank workbook',
    fileName: (of, day) => `blank_${of}_${day}.xlsx`,
    done: (file) => `${file} was given to the browser to download`,
  },
);
