const REASONS: Readonly<Record<number, readonly [zh: string, en: string]>> = {
  403: [
    '本地址只供点位自己的窗口使用。请从点位重新打开，或使用启动时显示的完整地址。',
    'This address serves only Dianwei’s own window. Open it from Dianwei again, or use the full address shown at its start.',
  ],
  404: ['没有这个文件。', 'There is no such file.'],
  413: ['内容过大。', 'Too large.'],
  421: ['请使用启动时显示的完整地址。', 'Use the full address shown at the start.'],
};

/** A small page that says why nothing is shown, in both languages: the person's choice is not known here. */
export function refusalPage(status: number): string {
  const [zh, en] = REASONS[status] ?? ['请求有误。', 'This request is not understood.'];
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>点位 Dianwei</title><p>${zh}</p><p lang="en">${en}</p></html>\n`;
}
