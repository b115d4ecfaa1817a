/** Text as it is compared: without case, accents, punctuation or double spaces, so that "E-Mail Adresse" is "e mail adresse"
 *  and "São Paulo" is "sao paulo". */
export const fold = (text: string): string =>
  text.replaceAll("ß", "ss").replace(/[łŁ]/g, "l").replace(/[øØ]/g, "o").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
