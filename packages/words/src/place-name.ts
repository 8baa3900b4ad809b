/** How a village or community is called by whoever lives there 村社区简称. Source: SPEC §3; UX §5 "Words". */

/** 深渡社区居民委员会 is 深渡社区, 水流村委会 is 水流村. */
export function placeName(name: string): string {
  return name.replace(/(?:村民|居民)?委员会$|居委会$/u, '').replace(/村委会$/u, '村')
}

/** A tile has room for a few characters: what nearly all of them end with is left out, as long as a name is left. */
export function tileName(name: string): string {
  const whole = placeName(name)
  const shown = whole.replace(/社区$|村$/u, '')
  return [...shown].length < 2 ? whole : shown
}
