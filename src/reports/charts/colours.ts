/**
 * Colours by their use. In a page the CSS variables decide, in light, dark and print; alone, the fallbacks do.
 * A presentation attribute takes a variable, so that no `style` attribute is needed.
 */
export const colours = {
  ink: 'var(--ink, #1c232b)',
  muted: 'var(--muted, #56616d)',
  rule: 'var(--rule, #d5dae0)',
  paper: 'var(--paper, #ffffff)',
  tint: 'var(--tint, #f4f6f8)',
  brand: 'var(--brand, #1f3a5f)',
  onBrand: 'var(--on-brand, #ffffff)',
  brandInk: 'var(--brand-ink, #1f3a5f)',
  brandTint: 'var(--brand-tint, #e8edf4)',
  alert: 'var(--gap-ink, #9c2c1b)',
} as const;
