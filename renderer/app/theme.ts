import { theme } from 'antd';
import type { ThemeConfig } from 'antd';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

const SHARED = {
  fontFamily: 'var(--fonts)',
  fontSize: 14,
  borderRadius: 6,
  wireframe: false,
  controlHeight: 36,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
};

/** The chosen part of a Segmented stands out by more than a shade of grey. */
const segmented = (
  chosen: string,
  on: string,
  track: string,
): NonNullable<ThemeConfig['components']> => ({
  Segmented: { itemSelectedBg: chosen, itemSelectedColor: on, trackBg: track },
});

/** Ant Design's tokens for each theme; colours used outside Ant Design are in theme.css under the same names. */
export const ANT_THEMES: Readonly<Record<ThemeName, ThemeConfig>> = {
  light: {
    algorithm: theme.defaultAlgorithm,
    components: segmented('#0b5d57', '#ffffff', '#e3e9e7'),
    token: {
      ...SHARED,
      colorPrimary: '#0b5d57',
      colorInfo: '#0b5d57',
      colorLink: '#0b5d57',
      colorTextBase: '#16211f',
      colorBgLayout: '#f4f6f5',
      colorTextPlaceholder: '#66736f',
      colorInfoBg: '#e2efed',
      colorInfoBorder: '#9cc5c0',
      colorWarningBg: '#fdf3e0',
      colorWarningBorder: '#e3c48a',
      colorErrorBg: '#fdecea',
      colorErrorBorder: '#e8a9a3',
      colorSuccessBg: '#e6f3e9',
      colorSuccessBorder: '#9fcfae',
      colorError: '#b3261e',
      colorWarning: '#8a5a00',
      colorSuccess: '#1f6b34',
    },
  },
  dark: {
    algorithm: theme.darkAlgorithm,
    components: segmented('#4fb8ad', '#06211e', '#22302d'),
    token: {
      ...SHARED,
      colorPrimary: '#4fb8ad',
      colorInfo: '#4fb8ad',
      colorLink: '#6fd0c5',
      colorBgBase: '#101716',
      colorTextBase: '#e6eeec',
      colorTextLightSolid: '#06211e',
      colorTextPlaceholder: '#9aaba7',
    },
  },
  contrast: {
    algorithm: theme.defaultAlgorithm,
    components: segmented('#00403c', '#ffffff', '#ffffff'),
    token: {
      ...SHARED,
      fontSize: 16,
      controlHeight: 44,
      colorPrimary: '#00403c',
      colorInfo: '#00403c',
      colorLink: '#00403c',
      colorTextBase: '#000000',
      colorBgBase: '#ffffff',
      colorBorder: '#000000',
      colorBorderSecondary: '#000000',
      colorTextSecondary: '#000000',
      colorTextTertiary: '#1a1a1a',
      colorTextDescription: '#1a1a1a',
      colorTextPlaceholder: '#404040',
      lineWidth: 2,
      colorError: '#8c0009',
      colorWarning: '#5c3b00',
      colorSuccess: '#00450d',
    },
  },
};
