// A million cells by libxlsxwriter. usage: write_libxlsxwriter OUT [const]; W1DATA is the folder of data.py
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <xlsxwriter.h>
static char *slurp(const char *p, size_t *n) {
    FILE *f = fopen(p, "rb"); fseek(f, 0, SEEK_END); *n = ftell(f); rewind(f);
    char *b = malloc(*n + 1); if (fread(b, 1, *n, f) != *n) exit(2); b[*n] = 0; fclose(f); return b;
}
int main(int argc, char **argv) {
    size_t n; const char *dir = getenv("W1DATA"); char p[512];
    snprintf(p, 512, "%s/w1.f64", dir); double *f = (double *)slurp(p, &n);
    snprintf(p, 512, "%s/w1.idx", dir); uint16_t *ix = (uint16_t *)slurp(p, &n);
    snprintf(p, 512, "%s/texts.txt", dir); char *t = slurp(p, &n);
    char **texts = malloc(sizeof(char *) * 65536); int nt = 0;
    for (char *s = strtok(t, "\n"); s; s = strtok(NULL, "\n")) texts[nt++] = s;
    lxw_workbook_options o = {.constant_memory = argc > 2 ? LXW_TRUE : LXW_FALSE, .tmpdir = NULL, .use_zip64 = LXW_FALSE};
    lxw_workbook *wb = workbook_new_opt(argv[1], &o);
    lxw_worksheet *ws = workbook_add_worksheet(wb, "Dữ liệu");
    lxw_format *fmt = workbook_add_format(wb); format_set_num_format(fmt, "#,##0.00");
    for (int r = 0; r < 20000; r++) {
        for (int c = 0; c < 10; c++) worksheet_write_string(ws, r, c, texts[ix[r * 10 + c]], NULL);
        for (int c = 0; c < 40; c++) worksheet_write_number(ws, r, 10 + c, f[r * 40 + c], fmt);
    }
    return workbook_close(wb);
}
