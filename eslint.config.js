import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

const typed = ["**/*.ts", "**/*.tsx"];

export default tseslint.config(
  { ignores: [".next/**", ".data/**", "next-env.d.ts", "db/migrations/**", "bench/bare/**", "test-results/**", "playwright-report/**"] },
  ...next,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // Spreading a string counts its characters as people do, which is what a limit of characters means.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", 200],
      "no-console": ["error", { allow: ["error"] }],
      // Pages are wrapped text in plain English: an apostrophe is no mistake.
      "import/no-anonymous-default-export": "off",
      "react/no-unescaped-entities": "off",
    },
  },
  { files: ["**/*.test.{ts,tsx}"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  // A program's words are data: one prompt a line, as many as it has.
  { files: ["lib/programs/templates/**"], rules: { "max-lines": "off" } },
  { files: ["scripts/**", "bench/**", "e2e/**"], rules: { "no-console": "off" } },
);
