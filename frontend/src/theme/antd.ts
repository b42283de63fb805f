import { theme as antd, type ThemeConfig } from 'antd'
import { font, palettes, radius, type Scheme } from './tokens'

/** Ant Design in our clothes; `desk` is compact, the buyer's page has room for a thumb. */
export function antdTheme(scheme: Scheme, area: 'desk' | 'buyer'): ThemeConfig {
  const c = palettes[scheme]
  const ours = {
    colorPrimary: c.button,
    colorPrimaryHover: c.buttonHover,
    colorPrimaryActive: c.accentStrong,
    colorPrimaryBg: c.accentTint,
    colorPrimaryText: c.accent,
    colorPrimaryBorder: c.accent,
    colorText: c.ink,
    colorTextSecondary: c.inkSoft,
    colorTextTertiary: c.inkFaint,
    colorTextDescription: c.inkFaint,
    colorTextPlaceholder: c.inkFaint,
    colorTextDisabled: c.inkFaint,
    colorBgLayout: c.ground,
    colorBgContainer: c.paper,
    colorBgElevated: c.paper,
    colorBgMask: c.veil,
    colorBorder: c.lineStrong,
    colorBorderSecondary: c.line,
    colorLink: c.accent,
    colorLinkHover: c.accentStrong,
    colorError: c.red,
    colorErrorText: c.red,
    colorWarning: c.amber,
    colorSuccess: c.green,
  }
  return {
    algorithm: [
      scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
      // Seeds are bent by the algorithm; our contrast is measured on exact values, so they are put back.
      (_seed, map) => ({ ...map, ...ours }) as unknown as NonNullable<typeof map>,
    ],
    token: {
      ...ours,
      fontFamily: font.family,
      fontFamilyCode: font.mono,
      fontSize: area === 'desk' ? 14 : 16,
      controlHeight: area === 'desk' ? 32 : 46,
      borderRadius: radius.m,
      wireframe: false,
      motionUnit: 0.05,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { cellPaddingBlockSM: 7, headerBg: 'transparent' },
      Drawer: { paddingLG: 20 },
    },
  }
}
