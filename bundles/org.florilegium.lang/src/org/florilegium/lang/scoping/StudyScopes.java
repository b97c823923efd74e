package org.florilegium.lang.scoping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.MultimapBasedSelectable;
import org.eclipse.xtext.scoping.impl.SelectableBasedScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.florilegium.model.Argument;
import org.florilegium.model.Element;
import org.florilegium.model.ModelPackage.Literals;
import org.florilegium.model.Named;
import org.florilegium.model.Scale;
import org.florilegium.model.Statement;
import org.florilegium.model.StudyFile;
import org.florilegium.model.Theme;
import org.florilegium.model.ThemeCode;

import com.google.inject.Inject;

/**
 * What a reference can mean: a point of the theme's scale, a role of the argument's scheme, else an element of the file
 * itself, else one of the study that the file {@linkplain Visible sees}.
 */
public class StudyScopes implements IScopeProvider {

	private final ResourceDescriptionsProvider descriptions;
	private final IQualifiedNameProvider names;
	private final IResourceScopeCache cache;

	@Inject
	StudyScopes(ResourceDescriptionsProvider descriptions, IQualifiedNameProvider names, IResourceScopeCache cache) {
		this.descriptions = descriptions;
		this.names = names;
		this.cache = cache;
	}

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == Literals.THEME_CODE__STANCE) {
			Scale scale = scale(EcoreUtil2.getContainerOfType(context, ThemeCode.class).getTheme());
			return scale == null ? IScope.NULLSCOPE : named(scale.getPoints());
		}
		if (reference == Literals.PREMISE__ROLE) {
			Argument argument = EcoreUtil2.getContainerOfType(context, Argument.class);
			return argument.getScheme() == null ? IScope.NULLSCOPE : named(argument.getScheme().getRoles());
		}
		Resource resource = context.eResource();
		if (!(resource.getContents().getFirst() instanceof StudyFile file))
			return IScope.NULLSCOPE;
		EClass type = reference.getEReferenceType();
		return SelectableBasedScope.createScope(study(resource, file, type), local(resource, file), type, false);
	}

	/**
	 * The scale of stances on a theme: its own, else that of the nearest broader theme.
	 *
	 * @return null when there is none
	 */
	public static Scale scale(Theme theme) {
		Set<Theme> seen = new HashSet<>();
		for (Theme t = theme; t != null && !t.eIsProxy() && seen.add(t); t = t.getParent())
			if (t.getScale() != null)
				return t.getScale();
		return null;
	}

	private IScope study(Resource resource, StudyFile file, EClass type) {
		IResourceDescriptions all = descriptions.getResourceDescriptions(resource);
		Visible visible = cache.get(Visible.class, resource, () -> Visible.from(file, all));
		return SelectableBasedScope.createScope(IScope.NULLSCOPE, all,
				d -> visible.test(d) && !d.getEObjectURI().trimFragment().equals(resource.getURI()), type, false);
	}

	private ISelectable local(Resource resource, StudyFile file) {
		return cache.get(StudyScopes.class, resource, () -> {
			List<IEObjectDescription> own = new ArrayList<>();
			own.add(description(file));
			for (Element element : file.getElements()) {
				own.add(description(element));
				if (element instanceof Statement statement && statement.getName() != null)
					own.add(EObjectDescription.create(QualifiedName.create(statement.getName()), statement));
			}
			own.removeIf(d -> d == null);
			return new MultimapBasedSelectable(own);
		});
	}

	private IEObjectDescription description(EObject object) {
		QualifiedName name = names.getFullyQualifiedName(object);
		return name == null ? null : EObjectDescription.create(name, object);
	}

	private static IScope named(List<? extends Named> candidates) {
		return new SimpleScope(candidates.stream().filter(c -> c.getName() != null)
				.map(c -> EObjectDescription.create(QualifiedName.create(c.getName()), c)).toList());
	}
}
