import { describe, expect, it } from 'vitest';
import { createAnchors } from '../../../src/reports/render/anchors.ts';

describe('anchors', () => {
  it.each([
    ['service:billing', 'service-billing'],
    ['cell:billing/sme/phone', 'cell-billing-sme-phone'],
    ['cell:billing/*/phone', 'cell-billing-phone'],
    ['charter:homes#answer', 'charter-homes-answer'],
  ])('of %s is %s', (reference, anchor) => {
    const anchors = createAnchors();
    expect(anchors.claim(reference)).toBe(anchor);
    expect(anchors.find(reference)).toBe(anchor);
  });

  it('leave an entity with the first one that it had', () => {
    const anchors = createAnchors();
    anchors.claim('service:billing');
    expect(anchors.claim('service:billing')).toBeUndefined();
    expect(anchors.find('service:billing')).toBe('service-billing');
  });

  it('keep apart what would be spelt alike', () => {
    const anchors = createAnchors();
    expect(['cell:a-b/c/d', 'cell:a/b-c/d'].map(anchors.claim)).toEqual(['cell-a-b-c-d', 'cell.a.b-c.d']);
    expect(['Scope', 'scope', '¿?'].map(anchors.take)).toEqual(['scope', 'scope-2', 'section']);
  });

  it('are unknown until they are claimed', () => {
    expect(createAnchors().find('service:billing')).toBeUndefined();
  });
});
