/** Letters and marks that are written from the right to the left; digits never are. */
export const STRONGLY_RIGHT_TO_LEFT = /(?!\p{N})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
