#pragma once

#include <QString>

#include <xlsxwriter.h>

#include <memory>

namespace storage
{

struct FreeWorkbook {
    void operator()(lxw_workbook *unfinished) const { lxw_workbook_free(unfinished); }
};
using Workbook = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/** \throws gis::Error */
Workbook createdWorkbook(const QString &path);

/** Writes it to \a path, which it was made for. \throws gis::Error */
void finish(Workbook book, const QString &path);

inline constexpr lxw_row_t mostRows = 1'000'000; // of the 1,048,576 that a sheet can have

/** A sheet that is filled row by row. */
class Page
{
public:
    Page(lxw_workbook *book, const QString &name, std::initializer_list<std::pair<QString, double>> columns)
        : m_page(workbook_add_worksheet(book, name.toUtf8().constData())), m_bold(workbook_add_format(book))
    {
        format_set_bold(m_bold);
        lxw_col_t column = 0;
        for (const auto &[heading, width] : columns) {
            worksheet_set_column(m_page, column, column, width, nullptr);
            worksheet_write_string(m_page, 0, column++, heading.toUtf8().constData(), m_bold);
        }
        worksheet_freeze_panes(m_page, 1, 0);
        m_columns = column;
    }

    /** Stands at the head of every printed page. */
    void setHead(const QString &text) const
    {
        worksheet_set_header(m_page, (u"&C" + text).toUtf8().constData());
    }

    template <typename... Cells> void add(const Cells &...cells)
    {
        if (++m_row > mostRows)
            return;
        lxw_col_t column = 0;
        (write(column++, cells), ...);
    }

    void finish() const
    {
        if (m_row > 0 && m_columns > 0)
            worksheet_autofilter(m_page, 0, 0, std::min(m_row, mostRows), lxw_col_t(m_columns - 1));
    }

private:
    void write(lxw_col_t column, const QString &text) const
    {
        worksheet_write_string(m_page, m_row, column, text.toUtf8().constData(), nullptr);
    }
    void write(lxw_col_t column, double number) const
    {
        worksheet_write_number(m_page, m_row, column, number, nullptr);
    }
    void write(lxw_col_t column, int number) const { write(column, double(number)); }

    lxw_worksheet *m_page;
    lxw_format *m_bold;
    lxw_row_t m_row = 0;
    lxw_col_t m_columns = 0;
};

} // namespace storage
