#include "widgets/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

void theme::apply(QApplication &application)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(9.5);
    application.setFont(font);

    QPalette palette;
    palette.setColor(QPalette::Window, surface);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf8, 0xfa, 0xfc));
    palette.setColor(QPalette::Button, Qt::white);
    palette.setColor(QPalette::WindowText, QColor(0x1c, 0x24, 0x2e));
    palette.setColor(QPalette::Text, QColor(0x1c, 0x24, 0x2e));
    palette.setColor(QPalette::ButtonText, QColor(0x1c, 0x24, 0x2e));
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent);
    application.setPalette(palette);
}
