import type { Language } from '../../shared/kernel/localized.ts';

/** What `npm start` says, each a whole line or two; the window's own words are in renderer/text. */
export interface StartMessages {
  readonly localHost: (where: string) => string;
  readonly runs: (host: string, dataFolder: string) => string;
  readonly open: (address: string) => string;
  readonly noDisplay: string;
  readonly otherOrigin: (port: number) => string;
  readonly withoutSandbox: string;
  readonly fetchingElectron: string;
  readonly electronNotFetched: string;
  readonly electronFailed: string;
  readonly installingChromium: string;
  readonly noBrowser: (command: string) => string;
  readonly browserFailed: (path: string, said: string) => string;
  readonly broughtToFront: (dataFolder: string) => string;
  readonly runsWithoutWindow: (dataFolder: string) => string;
  readonly portIsOfOtherData: (port: number) => string;
  readonly portHeld: (port: number, reason: string) => string;
  readonly folderUnusable: (dataFolder: string, reason: string) => string;
  readonly notBuilt: string;
  readonly notUnderstood: (what: string) => string;
  readonly usage: string;
}

const zh: StartMessages = {
  localHost: (where) => `本机服务 ${where}`,
  runs: (host, dataFolder) => `点位运行于 ${host}，数据在 ${dataFolder}`,
  open: (address) => `在浏览器中打开：${address}`,
  noDisplay: '没有显示器，不打开窗口。',
  otherOrigin: (port) =>
    `使用端口 ${port}：浏览器把它当作另一个来源，窗口的存储与默认端口的不同，会从日志补齐。`,
  withoutSandbox: '以 root 运行，窗口只能不带沙箱启动（--no-sandbox）。',
  fetchingElectron: '正在下载 Electron……',
  electronNotFetched: '未能下载 Electron，改用已安装的浏览器。',
  electronFailed: 'Electron 未能启动，改用已安装的浏览器。',
  installingChromium: '没有找到 Chromium、Chrome 或 Edge：正在运行 apt-get install -y chromium',
  noBrowser: (command) => `没有找到 Chromium、Chrome 或 Edge。请运行：${command}`,
  browserFailed: (path, said) => `浏览器 ${path} 未能启动或意外结束：\n${said}`,
  broughtToFront: (dataFolder) => `点位已在运行，已将其窗口置前（数据在 ${dataFolder}）。`,
  runsWithoutWindow: (dataFolder) => `点位已在运行，没有打开窗口（数据在 ${dataFolder}）。`,
  portIsOfOtherData: (port) =>
    `端口 ${port} 由另一个点位使用，它的数据在别处；已请它置前。要同时运行，请加 --port。`,
  portHeld: (port, reason) =>
    `端口 ${port} 被另一个程序占用（${reason}）。请关闭该程序，或用 --port 另选端口。`,
  folderUnusable: (dataFolder, reason) => `无法使用数据文件夹 ${dataFolder}（${reason}）。`,
  notBuilt: '还没有构建：请先运行 npm run build。',
  notUnderstood: (what) => `无法识别：${what}`,
  usage: '用法：npm start -- [--headless] [--port 端口] [--data 文件夹]',
};

const en: StartMessages = {
  localHost: (where) => `the local host ${where}`,
  runs: (host, dataFolder) => `Dianwei runs in ${host}; its data lies in ${dataFolder}`,
  open: (address) => `Open in a browser: ${address}`,
  noDisplay: 'There is no display: no window is opened.',
  otherOrigin: (port) =>
    `On port ${port} the browser sees another origin: the window’s store is not the usual port’s and is filled from the journal.`,
  withoutSandbox: 'Running as root: the window can only start without its sandbox (--no-sandbox).',
  fetchingElectron: 'Fetching Electron …',
  electronNotFetched: 'Electron could not be fetched; using an installed browser.',
  electronFailed: 'Electron could not start; using an installed browser.',
  installingChromium: 'No Chromium, Chrome or Edge found: running apt-get install -y chromium',
  noBrowser: (command) => `No Chromium, Chrome or Edge found. Run: ${command}`,
  browserFailed: (path, said) =>
    `The browser ${path} could not start or ended unexpectedly:\n${said}`,
  broughtToFront: (dataFolder) =>
    `Dianwei is running already and was brought to the front (its data lies in ${dataFolder}).`,
  runsWithoutWindow: (dataFolder) =>
    `Dianwei is running already, without a window (its data lies in ${dataFolder}).`,
  portIsOfOtherData: (port) =>
    `Port ${port} is used by another Dianwei with its data elsewhere; it was asked to come to the front. To run both, add --port.`,
  portHeld: (port, reason) =>
    `Port ${port} is held by another program (${reason}). Close that program, or choose another with --port.`,
  folderUnusable: (dataFolder, reason) =>
    `The data folder ${dataFolder} cannot be used (${reason}).`,
  notBuilt: 'Not built yet: run npm run build first.',
  notUnderstood: (what) => `Not understood: ${what}`,
  usage: 'Usage: npm start -- [--headless] [--port PORT] [--data FOLDER]',
};

const MESSAGES: Readonly<Record<Language, StartMessages>> = { zh, en };

/** The words in the system's language: Chinese where it is Chinese, English elsewhere (a console may not show Chinese). */
export function startMessages(locale: string): StartMessages {
  return MESSAGES[locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'];
}
