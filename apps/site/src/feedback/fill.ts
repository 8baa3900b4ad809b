/** Puts these in place of what an element holds. `replaceChildren` is younger than the oldest phones here. */
export function fill(element: Element, nodes: readonly Node[]): void {
  element.textContent = ''
  element.append(...nodes)
}
