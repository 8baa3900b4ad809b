/** Names of the seven themes 自测主题: one each, for what is measured and for what residents say alike. Source: SPEC §3. */
import type { ThemeId } from '@ratchet/domain/cycle/aspect'

const zh: Record<ThemeId, string> = {
  teaching: '教育教学',
  transport: '交通出行',
  poverty_employment: '扶贫就业',
  cadre_style: '干部作风',
  sanitation: '环境卫生',
  resettlement: '拆迁安置',
  property: '物业监管',
}
const en: typeof zh = {
  teaching: 'Schools and teaching',
  transport: 'Transport',
  poverty_employment: 'Poverty relief and jobs',
  cadre_style: 'Style of cadres',
  sanitation: 'Sanitation',
  resettlement: 'Resettlement',
  property: 'Property management',
}

export const themeWords = { zh, en }
