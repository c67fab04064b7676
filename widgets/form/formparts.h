#pragma once

#include "widgets/form/formpage.h"

/** What the sections of a form are made of. */
struct FormSource {
    const storage::ParcelBundle &bundle;
    const FormExtent &extent;
};

/** Adds the cells of \a record that the form shows. */
void addCells(FormBlock &block, const gis::Record &record, const FormSource &source);

FormCell cellOf(const gis::Record &record, int field, const FormSource &source);

/** Words to read only. */
FormCell textCell(const QString &text);

FormButton removeButton(const gis::Record &row);

FormSection ownersSection(const FormSource &source); ///< I: those who hold the land, with members and papers
FormSection parcelSection(const FormSource &source); ///< II: the parcel and its purposes
FormSection
certificatesSection(const FormSource &source); ///< III: those that name the parcel, with their lines
FormSection buildingsSection(const FormSource &source); ///< IV
FormSection apartmentsSection(const FormSource &source); ///< V
