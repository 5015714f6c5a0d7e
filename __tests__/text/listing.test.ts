import { firstOf, listed } from '../../src/text/listing.ts'

test.each<[names: string[], most: number, sentence: string]>([
  [[], 3, ''],
  [['a'], 3, 'a'],
  [['a', 'b', 'c'], 3, 'a, b, c'],
  [['a', 'b', 'c', 'd'], 3, 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd'], 1, 'a and 3 more'],
])('%j, of which %i are named, in a sentence: "%s"', (names, most, sentence) => {
  expect(listed(names, most)).toBe(sentence)
})

describe('the first of many', () => {
  const lines = (items: number[], most: number) =>
    firstOf(
      items,
      most,
      (item) => `line ${item}`,
      (count) => `${count} more`,
    )

  test.each<[items: number[], most: number, lines: string[]]>([
    [[], 2, []],
    [[1, 2], 2, ['line 1', 'line 2']],
    [[1, 2, 3], 2, ['line 1', 'line 2', '1 more']],
    [[1, 2, 3, 4, 5], 2, ['line 1', 'line 2', '3 more']],
  ])('of %j no more than %i are %j', (items, most, expected) => {
    expect(lines(items, most)).toEqual(expected)
  })

  test('those that are only counted are not put in words', () => {
    const asked: number[] = []
    firstOf([1, 2, 3], 2, (item) => `${asked.push(item)}`, String)
    expect(asked).toEqual([1, 2])
  })
})
