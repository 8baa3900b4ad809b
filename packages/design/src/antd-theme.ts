import { fontSans, type Mode, modes, overlayShadow, primitives } from './tokens.ts'

/**
 * The token object for antd's `theme.token`, as plain data. With it the antd families we use pass axe;
 * preset-status Tags do not, so pages use StatusChip instead (UX §0.6).
 */
export function antdToken(mode: Mode = 'light') {
  const colour = modes[mode]
  return {
    colorPrimary: colour.accent,
    colorLink: colour.accent,
    colorLinkHover: colour['accent-hover'],
    colorInfo: colour.info,
    colorSuccess: colour.done,
    colorWarning: colour.warn,
    colorError: colour.danger,
    colorText: colour['text-1'],
    colorTextSecondary: colour['text-2'],
    colorTextTertiary: colour['text-3'],
    colorTextDescription: colour['text-3'],
    colorTextPlaceholder: colour['text-off'],
    colorTextDisabled: colour['text-off'],
    colorTextQuaternary: colour['text-off'],
    colorTextLightSolid: colour['accent-text'],
    colorBorder: colour['border-ctl'],
    colorBorderSecondary: colour.border,
    colorSplit: colour.border,
    colorBgBase: colour['bg-card'],
    colorBgContainer: colour['bg-card'],
    colorBgElevated: colour['bg-raised'],
    colorBgLayout: colour['bg-page'],
    colorBgContainerDisabled: colour.fill,
    colorFillSecondary: colour.fill,
    controlItemBgActive: colour['accent-soft'],
    fontFamily: fontSans,
    fontSize: 14,
    borderRadius: 4,
    borderRadiusSM: 2,
    borderRadiusLG: 4,
    controlHeight: 36,
    boxShadow: overlayShadow,
    boxShadowSecondary: overlayShadow,
    motionDurationFast: '0.12s',
    motionDurationMid: '0.18s',
    motionDurationSlow: '0.18s',
  } as const
}

/** The component tokens that differ from the general ones: dense rows of 44 px, quiet heads. */
export const antdComponents = {
  Table: {
    headerBg: primitives['page-50'],
    headerColor: primitives['ink-600'],
    cellPaddingBlock: 11,
    cellFontSize: 14,
  },
  Menu: { itemSelectedBg: primitives['blue-100'], itemSelectedColor: primitives['blue-700'], itemHeight: 36 },
} as const
