import type { Wanted } from '@/api/types'

/** What is to come, in words: the article, or only another size or colour. */
export const wantedText = ({ title, variant, sku }: Wanted) =>
  [title, variant].filter(Boolean).join(', ') || sku
