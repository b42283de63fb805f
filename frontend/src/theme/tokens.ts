/** The only file with colours, type sizes and spacing. */
export type Scheme = 'light' | 'dark'

const light = {
  ink: '#1d2129',
  inkSoft: '#4e5561',
  inkFaint: '#69707c',
  paper: '#ffffff',
  ground: '#f7f8f7',
  sunken: '#f0f2f0',
  line: '#e3e6e3',
  lineStrong: '#c9cec9',
  accent: '#0f766e',
  accentStrong: '#0b5f59',
  accentTint: '#e6f2f0',
  onAccent: '#ffffff',
  button: '#0f766e',
  buttonHover: '#0d8074',
  amber: '#b45309',
  amberTint: '#fdf3e3',
  amberInk: '#8a3f06',
  red: '#b42318',
  redTint: '#fdeeec',
  redInk: '#931c12',
  green: '#2f7d32',
  greenTint: '#eaf4ea',
  greenInk: '#276a2a',
  blueTint: '#eaf0f8',
  blueInk: '#2c5282',
  veil: 'rgba(20, 24, 23, 0.45)',
}

const dark: typeof light = {
  ink: '#e8ebe9',
  inkSoft: '#b3bab6',
  inkFaint: '#949c98',
  paper: '#1b1f1e',
  ground: '#131615',
  sunken: '#232827',
  line: '#2d3331',
  lineStrong: '#454d4a',
  accent: '#56c7b8',
  accentStrong: '#83dacd',
  accentTint: '#143531',
  onAccent: '#ffffff',
  button: '#0d8074',
  buttonHover: '#0f8f82',
  amber: '#e9a23b',
  amberTint: '#3a2a12',
  amberInk: '#f2bf74',
  red: '#f2796b',
  redTint: '#3d1c18',
  redInk: '#f7a59b',
  green: '#6cbf70',
  greenTint: '#1a3320',
  greenInk: '#93d396',
  blueTint: '#1c2a3d',
  blueInk: '#9dbfe8',
  veil: 'rgba(0, 0, 0, 0.62)',
}

export const palettes = { light, dark }

export const font = {
  family:
    '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
}

export const scale = { xs: 12, s: 14, m: 16, l: 20, xl: 28 }
export const radius = { s: 6, m: 8, l: 12 }
export const motion = { quick: '120ms' }

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The same tokens as CSS variables: `--ink`, `--accent-tint`, `--text-m`, … */
export function cssVariables(scheme: Scheme): [string, string][] {
  return [
    ...Object.entries(palettes[scheme]).map(([name, value]): [string, string] => [`--${kebab(name)}`, value]),
    ...Object.entries(scale).map(([name, size]): [string, string] => [`--text-${name}`, `${size / 16}rem`]),
    ...Object.entries(radius).map(([name, size]): [string, string] => [`--radius-${name}`, `${size}px`]),
    ['--font', font.family],
    ['--mono', font.mono],
    ['--quick', motion.quick],
  ]
}
