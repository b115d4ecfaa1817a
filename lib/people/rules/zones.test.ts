import { describe, expect, it } from "vitest";
import { languageMeant } from "./languages";
import { zoneMeant } from "./zones";

describe("the time zone that is meant", () => {
  it.each([
    ["Europe/Lisbon", "Europe/Lisbon"], ["europe/lisbon", "Europe/Lisbon"], [" Europe/Lisbon ", "Europe/Lisbon"], ["Lisbon", "Europe/Lisbon"], ["são paulo", "America/Sao_Paulo"],
    ["New York", "America/New_York"], ["America/New York", "America/New_York"], ["Asia/Kolkata", "Asia/Kolkata"], ["Asia/Calcutta", "Asia/Kolkata"], ["Kolkata", "Asia/Kolkata"],
    ["Kyiv", "Europe/Kyiv"], ["Europe/Kiev", "Europe/Kyiv"], ["Ho Chi Minh", "Asia/Ho_Chi_Minh"], ["Buenos Aires", "America/Argentina/Buenos_Aires"], ["UTC", "UTC"],
  ])("%s is %s", (text, zone) => expect(zoneMeant(text)).toBe(zone));

  it.each(["CET", "EST", "+01:00", "GMT+1", "Etc/GMT-1", "Europe", "Atlantis", "Europe/Atlantis", "", "../etc/passwd"])("%j is none", (text) => expect(zoneMeant(text)).toBeNull());
});

describe("the language that is meant", () => {
  it.each([
    ["English", "en"], ["Englisch", "en"], ["inglés", "en"], ["EN", "en"], ["Deutsch", "de"], ["German", "de"], ["alemán", "de"], ["español", "es"], ["pt-br", "pt-BR"], ["pt_BR", "pt-BR"], ["português", "pt"],
    ["zh-hans", "zh-Hans"], ["Filipino", "fil"],
  ])("%s is %s", (text, tag) => expect(languageMeant(text)).toBe(tag));

  it.each(["", "xx", "Klingonish", "english please", "e", "en-", "12"])("%j is none", (text) => expect(languageMeant(text)).toBeNull());
});
