package org.shouhou.portal.knowledge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shouhou.application.catalogue.ListModels;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ModelRow;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.knowledge.ArticleView;
import org.shouhou.application.knowledge.BeginFromCase;
import org.shouhou.application.knowledge.ReadArticles;
import org.shouhou.application.knowledge.WriteArticle;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.portal.frame.Ids;
import org.shouhou.portal.frame.Told;
import org.shouhou.portal.frame.Words;

/** What an article says, to be written; a new one may be begun from what a settled case taught. */
@Named
@RequestScoped
public class ArticleFormBacking {

    @Inject
    private WriteArticle writeArticle;

    @Inject
    private ReadArticles readArticles;

    @Inject
    private BeginFromCase beginFromCase;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private ListModels listModels;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long version;
    private String number;
    private Long typeId;
    private Long modelId;
    private String titleZh;
    private String textZh;
    private String titleEn;
    private String textEn;

    /** Fills the form with what the article says, or with what the case taught. */
    public void open() {
        if (!isNew()) {
            ArticleView kept = readArticles.view(id());
            version = kept.version();
            number = kept.number();
            fill(kept.about(), kept.wording());
        } else if (getCaseNumber() != null) {
            fill(beginFromCase.begin(new CaseNumber(getCaseNumber())));
        }
    }

    private void fill(About about, Wording wording) {
        typeId = about.productTypeId();
        modelId = about.modelId();
        titleZh = wording.titleZh();
        textZh = wording.textZh();
        titleEn = wording.titleEn();
        textEn = wording.textEn();
    }

    private void fill(BeginFromCase.Beginning taught) {
        typeId = taught.about().productTypeId();
        modelId = taught.about().modelId();
        Resolution resolution = taught.resolution();
        String text = words.sayIn(
                taught.language(),
                resolution.part().isEmpty() ? "knowledge_articleform.taught" : "knowledge_articleform.taught-part",
                taught.symptom(),
                resolution.remedy(),
                resolution.part());
        if (taught.language() == WritingLanguage.CHINESE) {
            titleZh = taught.subject();
            textZh = text;
        } else {
            titleEn = taught.subject();
            textEn = text;
        }
    }

    public void save() {
        var about = new About(typeId, modelId);
        var wording = new Wording(titleZh, plain(textZh), titleEn, plain(textEn));
        long id;
        if (isNew()) {
            id = writeArticle.begin(getCaseNumber() == null ? null : new CaseNumber(getCaseNumber()), about, wording);
        } else {
            id = id();
            writeArticle.change(new WriteArticle.Command(id, version, about, wording));
        }
        told.at(ArticleBacking.PAGE + id, "knowledge_articleform.saved");
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public boolean isNew() {
        return Faces.getRequestParameter("id") == null;
    }

    /** The case it is learnt from, or null. */
    public String getCaseNumber() {
        return Faces.getRequestParameter("case");
    }

    /** Where leaving the form leads. */
    public String getBack() {
        return isNew()
                ? getCaseNumber() == null ? "/knowledge" : "/cases/case?number=" + getCaseNumber()
                : ArticleBacking.PAGE + id();
    }

    /** Those in use, and the present one even if it is not. */
    public List<ProductTypeRow> getTypes() {
        return listProductTypes.list().stream()
                .filter(row -> row.active() || Long.valueOf(row.id()).equals(typeId))
                .toList();
    }

    /** All, also those built no more: machines of them are still out there. */
    public List<ModelRow> getModels() {
        return listModels.list();
    }

    private static long id() {
        return Ids.given("id", "article.unknown");
    }

    public String getNumber() {
        return number;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public Long getModelId() {
        return modelId;
    }

    public void setModelId(Long modelId) {
        this.modelId = modelId;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public void setTitleZh(String titleZh) {
        this.titleZh = titleZh;
    }

    public String getTextZh() {
        return textZh;
    }

    public void setTextZh(String textZh) {
        this.textZh = textZh;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public String getTextEn() {
        return textEn;
    }

    public void setTextEn(String textEn) {
        this.textEn = textEn;
    }
}
