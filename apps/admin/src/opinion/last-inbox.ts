let last = '/opinions'

/** The inbox as it was left, with its filters: where "back to the list" leads. */
export function rememberInbox(href: string): void {
  last = href
}

export function lastInbox(): string {
  return last
}
