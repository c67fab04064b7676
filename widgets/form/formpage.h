#pragma once

#include "storage/bundle.h"

/** What a cell of the form is about. */
enum class CellKind {
    Plain, ///< a field as its type says
    Text, ///< words worked out from elsewhere, to read only
    LocatedParcel, ///< the parcel of a certificate line, typed as sheet/parcel
    CertificateOfRight, ///< one of the parcel's certificates, by its serial
};

/** A field of one row at its place in the form, or words worked out. */
struct FormCell {
    QUuid row; ///< null for words worked out
    const gis::Table *table = nullptr;
    int field = -1;
    QString label;
    gis::Value value;
    QString source; ///< where it came from, in a word
    CellKind kind = CellKind::Plain;
    bool isWide = false;
    bool isReadOnly = false;
};

/** What a button of the form does. */
enum class RowAction {
    AddOwner,
    AddMember,
    AddPaper,
    AddLandUse,
    AddCertificate,
    AddLine,
    AddBuilding,
    AddApartment,
    AddChange,
    AddRestriction,
    AddNote,
    Remove,
    OpenScan,
    OpenParcel,
    ShowAll
};

struct FormButton {
    RowAction action;
    QUuid row; ///< the row it is about; null for the parcel
    QString text;
    QString help; ///< tool tip, where the text alone leaves a question
};

/** One row, or rows that belong together, under a small heading. */
struct FormBlock {
    QString title;
    QString summary;
    int level = 0; ///< how far it is indented
    std::vector<FormCell> cells;
    std::vector<FormButton> buttons;
};

struct FormSection {
    QString title;
    QString summary;
    std::vector<FormBlock> blocks;
    std::vector<FormButton> buttons; ///< below the blocks
};

/** The form of one parcel in the order of the paper, as values. */
struct FormPage {
    std::vector<QString> banners; ///< what must be seen first: mortgage, restraint, dispute, retired
    std::vector<FormSection> sections;
};

/** How much of the form is shown. */
struct FormExtent {
    bool allFields = false; ///< empty fields that are seldom needed too
    bool allApartments = false;
    double computedArea = -1; ///< m² of the shape; below zero if there is none
};

/** The form of the parcel of \a bundle. */
FormPage formPage(const storage::ParcelBundle &bundle, const FormExtent &extent);
