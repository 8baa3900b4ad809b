/** Tokens 设计变量: the one source of colour, type, space and shape. Source: UX §5 (港口蓝图). */

export const primitives = {
  'ink-900': '#16202B',
  'ink-700': '#3A4653',
  'ink-600': '#4B5866',
  'ink-500': '#5E6B79',
  'ctl-400': '#7B8794',
  'line-300': '#C3CCD5',
  'line-200': '#DDE3E9',
  'fill-100': '#E8ECF0',
  'page-50': '#F4F6F8',
  paper: '#FFFFFF',
  'blue-800': '#0E3556',
  'blue-700': '#14466F',
  'blue-600': '#1B5A8C',
  'blue-500': '#2A72AD',
  'blue-200': '#D5E3F0',
  'blue-100': '#E3EDF6',
  'ochre-800': '#6B3F0E',
  'ochre-700': '#7A4A12',
  'ochre-600': '#955C17',
  'ochre-500': '#B5731F',
  'ochre-100': '#F8EDDD',
  'red-700': '#8F1F18',
  'red-600': '#B02A20',
  'red-100': '#FBE9E7',
  'green-700': '#175C43',
  'green-100': '#E2F2EB',
  'amber-800': '#6B4700',
  'amber-100': '#FBF0D2',
  'violet-700': '#4D3573',
  'violet-100': '#EFEAF6',
  yellow: '#FFBF47',
} as const

const p = primitives

const light = {
  'bg-page': p['page-50'],
  'bg-card': p.paper,
  'bg-raised': p.paper,
  fill: p['fill-100'],
  'text-1': p['ink-900'],
  'text-2': p['ink-700'],
  'text-3': p['ink-600'],
  'text-off': p['ink-500'],
  'border-ctl': p['ctl-400'],
  border: p['line-200'],
  'bg-bar': p['blue-800'],
  'bar-text': p.paper,
  accent: p['blue-700'],
  'accent-hover': p['blue-600'],
  'accent-text': p.paper as string,
  'accent-soft': p['blue-100'],
  info: p['blue-500'],
  pawl: p['ochre-500'],
  'pawl-text': p['ochre-700'],
  'pawl-strong': p['ochre-800'],
  'pawl-soft': p['ochre-100'],
  danger: p['red-600'],
  'danger-text': p['red-700'],
  'danger-soft': p['red-100'],
  done: p['green-700'],
  'done-soft': p['green-100'],
  warn: p['amber-800'],
  'warn-soft': p['amber-100'],
  outside: p['violet-700'],
  'outside-soft': p['violet-100'],
  focus: p.yellow,
  'focus-ink': p['ink-900'],
  'pic-area': p['blue-200'],
  'pic-area-soft': p['blue-100'],
  'pic-profile': p['blue-700'],
  'pic-dot': p.paper,
  'pic-floor': p['ochre-500'],
  'pic-hatch': p['red-600'],
  'pic-hatch-soft': p['red-100'],
  'pic-slip': p['red-700'],
  'pic-grid': p['line-200'],
  'pic-face': p['ctl-400'],
  'pic-gap': p['page-50'],
  'pic-next': p['line-200'],
  'pic-now': p['ochre-700'],
  'pic-on': p.paper,
} satisfies Record<string, string>

export type SemanticName = keyof typeof light
export type Semantic = Readonly<Record<SemanticName, string>>

const dark: Semantic = {
  ...light,
  'bg-page': '#0E151C',
  'bg-card': '#17212B',
  'bg-raised': '#202C38',
  fill: '#202C38',
  'text-1': '#E8EDF2',
  'text-2': '#B6C2CE',
  'text-3': '#93A1AF',
  'text-off': '#93A1AF',
  'border-ctl': '#75838F',
  border: '#2B3845',
  accent: '#7FB8E6',
  'accent-hover': '#A3CCEE',
  'accent-text': '#0E151C',
  'accent-soft': '#1D3347',
  info: '#7FB8E6',
  pawl: '#E3B169',
  'pawl-text': '#E3B169',
  'pawl-strong': '#E3B169',
  'pawl-soft': '#33291B',
  danger: '#F2938A',
  'danger-text': '#F2938A',
  'danger-soft': '#3A2222',
  done: '#7CCBAA',
  'done-soft': '#1A3329',
  warn: '#E8C15C',
  'warn-soft': '#352C17',
  outside: '#C3AEE6',
  'outside-soft': '#2B2438',
  'focus-ink': '#0E151C',
  'pic-area': '#1E394F',
  'pic-area-soft': '#1B2D3D',
  'pic-profile': '#7FB8E6',
  'pic-dot': '#17212B',
  'pic-floor': '#E3B169',
  'pic-hatch': '#F2938A',
  'pic-hatch-soft': '#3A2222',
  'pic-slip': '#F2938A',
  'pic-grid': '#2B3845',
  'pic-face': '#75838F',
  'pic-gap': '#202C38',
  'pic-next': '#34424F',
  'pic-now': '#E3B169',
  'pic-on': '#0E151C',
}

// 长辈版: white page, captions as dark as text, controls as dark as they can be without shouting.
const elder: Semantic = {
  ...light,
  'bg-page': p.paper,
  'text-2': p['ink-900'],
  'text-3': p['ink-900'],
  'text-off': p['ink-700'],
  accent: p['blue-800'],
  border: p['ctl-400'],
  'pawl-text': p['ochre-800'],
  'pic-profile': p['blue-800'],
}

// Printers in such offices are black and white: patterns and dark lines instead of colour (UX §5).
const print: Semantic = {
  ...light,
  'bg-page': p.paper,
  'text-2': p['ink-900'],
  'text-3': p['ink-700'],
  'bg-bar': p.paper,
  'bar-text': p['ink-900'],
  accent: p['ink-900'],
  'pawl-text': p['ink-900'],
  'danger-text': p['ink-900'],
  border: p['ctl-400'],
  'pic-area': p['fill-100'],
  'pic-area-soft': p.paper,
  'pic-profile': p['ink-900'],
  'pic-floor': p['ink-600'],
  'pic-hatch': p['ink-900'],
  'pic-hatch-soft': p.paper,
  'pic-slip': p['ink-900'],
  'pic-now': p['ink-600'],
}

export const modes = { light: light as Semantic, dark, elder, print } as const
export type Mode = keyof typeof modes

export const fontSans =
  '-apple-system,BlinkMacSystemFont,"Segoe UI","PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","WenQuanYi Micro Hei",sans-serif'
export const fontDocument = '"FangSong_GB2312","仿宋_GB2312","FangSong","STFangsong","Noto Serif CJK SC",serif'

/** Pixel sizes at the normal root size; css emits them as rem. */
export const fontSizes = [12, 14, 16, 18, 20, 24, 32, 44] as const
export const spaces = [4, 8, 12, 16, 24, 32, 48, 64] as const
export const radii = [2, 4, 8] as const
export const overlayShadow = '0 4px 16px #16202B29'
