import sans from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2';
import { preload } from 'react-dom';
import serif from '#app/fonts/literata-latin.woff2';

/**
 * Has the browser fetch what the page is set in beside its styles, instead of after them: the words stand in their own
 * letters at once and nothing moves. The guidance speaks in the serif from its first line; elsewhere it can wait.
 */
export function preloadFonts(look: 'sheet' | 'manila' | 'desk'): void {
  for (const font of look === 'manila' ? [sans, serif] : [sans]) {
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
}
