/** The lines of the site's footer 网站页脚: the same where they are set and where residents read them. */
import type { SiteField } from '@ratchet/domain/setting/setting'

type Lines = Readonly<Record<SiteField, (text: string) => string>>

const zh: Lines = {
  host: (name) => `主办：${name}`,
  operator: (name) => `承办：${name}`,
  phone: (number) => `电话：${number}`,
  siteCode: (code) => `网站标识码：${code}`,
  icp: (number) => number,
  police: (number) => number,
}
const en: Lines = {
  host: (name) => `Run by ${name}`,
  operator: (name) => `Kept by ${name}`,
  phone: (number) => `Phone: ${number}`,
  siteCode: (code) => `Site code: ${code}`,
  icp: (number) => number,
  police: (number) => number,
}
export const siteFooterWords = { zh, en }
