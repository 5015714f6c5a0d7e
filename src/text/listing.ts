/** Names in a sentence: the first ones, and a count of the rest, such as `a, b and 3 more`. */
export function listed(names: string[], most: number): string {
  const rest = names.length > most ? ` and ${names.length - most} more` : ''
  return `${names.slice(0, most).join(', ')}${rest}`
}

/**
 * The first ones of many, each in words, and at the end how many more there are.
 *
 * @param most how many are told; `inWords` is asked about no others
 * @param more says how many are left out
 */
export function firstOf<Item>(
  items: Item[],
  most: number,
  inWords: (item: Item) => string,
  more: (count: number) => string,
): string[] {
  const rest = items.length > most ? [more(items.length - most)] : []
  return [...items.slice(0, most).map((item) => inWords(item)), ...rest]
}
