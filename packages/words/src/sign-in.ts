/** Why a sign-in is refused 登录提示: each sentence says what to do next. Source: RELIABILITY "Login". */
import type { SignInRefusal } from '@ratchet/domain/people/sign-in'
import type { RefusalDetails } from '@ratchet/domain/refusal'

type Sentences = Record<SignInRefusal, (details: RefusalDetails) => string>

const zhWait = (seconds: number) => (seconds < 120 ? `${seconds}秒` : `${Math.ceil(seconds / 60)}分钟`)
const enWait = (seconds: number) => (seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`)

const zhRefusal: Sentences = {
  'wrong-name-or-password': () => '登录名或密码不对，请重新输入。忘记密码请与系统管理员联系重置。',
  'account-disabled': () => '该账号已停用。如需恢复，请与系统管理员联系。',
  wait: (d) => `连续输错多次，请${zhWait(Number(d.seconds))}后再试。账号没有被锁死。`,
  'wrong-password': () => '密码不对，请重新输入。',
  'wrong-code': () => '动态口令不对。请输入此刻显示的6位数字，并检查手机时间是否准确。',
  'challenge-gone': () => '验证已超时或输错多次，请从输入密码重新开始。',
  'second-factor-locked': () => '动态口令输错次数过多，请15分钟后再试，或与系统管理员联系重置。',
  'second-factor-there': () => '动态口令已经启用。更换手机请与系统管理员联系重置后再绑定。',
  'second-factor-missing': () => '尚未启用动态口令，请先绑定。',
  'provider-away': () => '统一身份认证暂时连不上，请改用登录名和密码，或稍后再试。',
  'subject-not-linked': () => '您的统一身份还没有绑定本系统账号。请把标识告知系统管理员，绑定后再登录。',
  'provider-failed': () => '统一身份认证没有完成，请重新登录一次；仍不行请改用登录名和密码。',
  'sign-in-broken': () => '登录没有完成，请重试。仍不行请与系统管理员联系。',
}
const enRefusal: Sentences = {
  'wrong-name-or-password': () =>
    'The user name or the password is wrong. If you forgot it, ask the administrator for a reset.',
  'account-disabled': () => 'This account is disabled. Ask the administrator if you need it back.',
  wait: (d) => `Too many wrong tries. Try again in ${enWait(Number(d.seconds))}; the account is not locked for good.`,
  'wrong-password': () => 'The password is wrong. Type it again.',
  'wrong-code': () => 'The code is wrong. Type the six digits shown now, and check the clock of your phone.',
  'challenge-gone': () => 'This took too long or failed too often. Begin again with your password.',
  'second-factor-locked': () => 'Too many wrong codes. Try again in 15 minutes, or ask the administrator for a reset.',
  'second-factor-there': () => 'A second factor is set up already. For a new phone, ask the administrator for a reset.',
  'second-factor-missing': () => 'No second factor is set up yet. Set it up first.',
  'provider-away': () => 'Single sign-on cannot be reached. Use your user name and password, or try again later.',
  'subject-not-linked': () =>
    'Your identity is not linked to an account here. Give your subject to the administrator, then sign in again.',
  'provider-failed': () => 'Single sign-on did not finish. Try once more, or use your user name and password.',
  'sign-in-broken': () => 'Sign-in did not finish. Try again, or ask the administrator.',
}

const zh = { refusal: zhRefusal }
const en = { refusal: enRefusal } satisfies typeof zh
export const signInWords = { zh, en }
