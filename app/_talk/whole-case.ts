/** How a form and an address name the case as a whole, where they would name an answer. */
export const wholeCase = 'case';
