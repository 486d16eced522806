/** Sizes by their Chinese names, in points. */
export const SIZES = { chu: 42, two: 22, three: 16, four: 14, smallFour: 12, five: 10.5 } as const;

/**
 * A face names its Chinese and its Latin font. 仿宋 and not 仿宋_GB2312, which lacks rare characters of names;
 * 小标宋 is on few machines and is silently replaced where it is missing, so titles are in bold 宋体.
 */
const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

export const FACES = {
  body: face('仿宋'),
  heading: face('黑体'),
  subheading: face('楷体'),
  title: face('宋体'),
} as const;

/** GB/T 9704-2012: A4, 37 mm above, 28 left, 26 right, 35 below; lines 28 points apart. In twentieths of a point. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  margin: { top: 2098, left: 1587, right: 1474, bottom: 1984 },
  line: 560,
} as const;

/** Twentieths of a point between the margins of an upright page. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
