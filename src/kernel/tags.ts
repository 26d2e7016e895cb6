/** In lower case, and each once. */
export const tidied = (tags: readonly string[]): readonly string[] => [...new Set(tags.map((tag) => tag.trim().toLowerCase()).filter((tag) => tag !== ''))];
